// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/statements.h>
#include <catch2/catch.hpp>
