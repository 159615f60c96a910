// SPDX-License-Identifier: Apache-2.0
// Prints the layout of every struct of the C interface and the numbers of its enumerations, as this compiler sees them.
// layout.txt is how they must be where pointers and size_t have eight bytes.
#include <samklang/c/samklang_rdf.h>

#include <stdio.h>

#define STRUCT(type) printf("%s %u\n", #type, (unsigned)sizeof(samklang_##type))
#define FIELD(type, field)                                                                                             \
  printf("  %s.%s %u %u\n", #type, #field, (unsigned)offsetof(samklang_##type, field),                                 \
         (unsigned)sizeof(((samklang_##type*)0)->field))
#define NUMBER(name) printf("%s %d\n", #name, (int)SAMKLANG_##name)

int main(void) {
#include "layout.def"
  return 0;
}
