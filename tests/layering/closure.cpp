// SPDX-License-Identifier: Apache-2.0
// Nothing to run: that it links is the test.
int main() { return 0; }
