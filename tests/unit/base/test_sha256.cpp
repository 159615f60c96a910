// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/content_uuid.h>
#include <samklang/base/sha256.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::sha256_hex;

TEST_CASE("SHA-256 gives the published digests") {
  // FIPS 180-4 examples, and the million a's of the NIST test vectors.
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmno"
                   "pqrstnopqrstu") == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(sha256_hex(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the padding is right around the block borders") {
  // From an independent implementation (coreutils sha256sum): n times 'a'.
  CHECK(sha256_hex(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(sha256_hex(std::string(56, 'a')) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  CHECK(sha256_hex(std::string(63, 'a')) == "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34");
  CHECK(sha256_hex(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
  CHECK(sha256_hex(std::string(65, 'a')) == "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0");
}

TEST_CASE("the digest as bytes is the digest as digits") {
  const auto digest = samklang::sha256("abc");
  CHECK(digest.front() == 0xBA);
  CHECK(digest.back() == 0xAD);
}

TEST_CASE("A content has one name") {
  CHECK(samklang::content_uuid("abc") == "urn:uuid:ba7816bf-8f01-8fea-8141-40de5dae2223");
  CHECK(samklang::content_uuid("abd") != samklang::content_uuid("abc"));
}
