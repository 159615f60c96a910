// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

using namespace samklang;
using namespace samklang::align;
using sample::Record;

namespace {

Record with(const std::string& term, const std::string& definition, const std::string& agency = {}) {
  Record record;
  record.agency = agency;
  record.terms = {{term}};
  record.definitions = {{definition, Language::nb, {}}};
  return record;
}

/// What the engine measures of a pair.
class Measured {
public:
  Measured(Record a, Record b) {
    AlignOptions options;
    options.keep_features = true;
    options.within = true;
    options.all_candidates = true;
    const sample::Pair pair = sample::judge(std::move(a), std::move(b), options);
    for (std::size_t i = 0; i < pair.alignment.verdicts.size(); ++i)
      if (pair.alignment.verdicts[i].a == pair.verdict().a && pair.alignment.verdicts[i].b == pair.verdict().b)
        features_ = pair.alignment.features[i];
  }
  float operator[](Feature feature) const { return features_[static_cast<std::size_t>(feature)]; }

private:
  Features features_{};
};

Measured measured(const std::string& a, const std::string& b) { return {with("prøveterm", a), with("prøveterm", b)}; }

} // namespace

TEST_CASE("texts of one subject are about the same without a word in common") {
  const float alike = measured("innleggelse på sykehus for operasjon",
                               "opphold hos legen der pasienten får behandling")[Feature::about];
  const float unlike =
      measured("innleggelse på sykehus for operasjon", "vogn som trekkes av lokomotiv på jernbanen")[Feature::about];
  CHECK(alike > unlike);
  CHECK(unlike < 0.1F);
  CHECK(alike > 0.1F);
}

TEST_CASE("a name of one side alone is its own part") {
  const std::string text = "nummer som tildeles hver registrering";
  CHECK(measured(text + " i Fjordregisteret", text)[Feature::own_part] == 1);
  CHECK(measured(text, text + " i etaten")[Feature::own_part] == 1);
  CHECK(measured(text + " i Fjordregisteret", text + " hos Fjordregisteret")[Feature::own_part] == 0);
  CHECK(measured(text + " i Norge", text)[Feature::own_part] == 0);
  // Whose own part is named is the narrower.
  CHECK(measured(text + " i Fjordregisteret", text)[Feature::direction] < 0);
  CHECK(measured(text, text + " i Fjordregisteret")[Feature::direction] > 0);
}

TEST_CASE("persons and bodies are told from other things") {
  CHECK(measured("person som leier ut båter ved fjorden", "den som leier ut båter")[Feature::person] == 1);
  CHECK(measured("avtale om leie av båt ved fjorden", "kontrakt om leie av båt")[Feature::person] == 0);
}

TEST_CASE("a bound that only one side of an edition has is measured") {
  const std::string text = "båt som er registrert i kommunens havneregister og har fast plass ved brygga";
  CHECK(measured(text, text + " i minst tre måneder")[Feature::edited_bound] > 0.5F);
  CHECK(measured(text, text + " og er malt")[Feature::edited_bound] == 0);
}

TEST_CASE("\"han eller hun\" is one person, not two alternatives") {
  const std::string head = "avtale om å handle for en som ikke lenger er i stand til å styre sine saker når ";
  const std::string tail = " er alvorlig syk";
  const Measured pair = measured(head + "han eller hun" + tail, head + "han/hun" + tail);
  CHECK(pair[Feature::conflict] == 0);
  CHECK(pair[Feature::clean] > 0.9F);
}

TEST_CASE("records are alike in writing by their notes too") {
  Record noted = with("prøveterm", "plass i havna");
  noted.notes = {{skos::NoteKind::scope_note, "brukes om fortøyningsplassene ved flytebrygga i gjestehavna"}};
  const std::string other = "fortøyningsplass ved flytebrygge";
  const Measured with_note(noted, with("prøveterm", other));
  const Measured without(with("prøveterm", "plass i havna"), with("prøveterm", other));
  CHECK(with_note[Feature::record] > without[Feature::record]);
}

TEST_CASE("one agency's own pairs and pairs without a shared term are told apart") {
  const std::string a = "båt som ligger fast ved brygga i havna";
  const std::string b = "båt som ligger fast ved kai i havna";
  const Measured within(with("prøveterm", a, sample::nav), with("prøveterm", b, sample::nav));
  CHECK(within[Feature::same_agency] == 1);
  CHECK(within[Feature::other_term] == 0);
  const Measured across(with("prøveterm", a), with("annen term", b));
  CHECK(across[Feature::same_agency] == 0);
  CHECK(across[Feature::other_term] == 1);
}
