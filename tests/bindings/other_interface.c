// SPDX-License-Identifier: Apache-2.0
// What a library of a later interface, which no longer knows this one, says of itself.
unsigned samklang_abi_version(void);
unsigned samklang_abi_oldest(void);

unsigned samklang_abi_version(void) { return 99; }

unsigned samklang_abi_oldest(void) { return 98; }
