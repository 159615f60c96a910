// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::text::legal_reference_from_iri;

TEST_CASE("The act and the section that an address stands for") {
  struct Address {
    const char* iri;
    const char* key;
  };
  const Address addresses[] = {
      {"https://lovdata.no/eli/lov/1989/06/02/27/", "lov/1989-06-02-27"},
      {"https://lovdata.no/eli/lov/2006/05/19/16", "lov/2006-05-19-16"},
      {"https://lovdata.no/eli/lov/1994/06/03/15/nor/html", "lov/1994-06-03-15"},
      {"https://lovdata.no/eli/lov/1967/02/10/nor", "lov/1967-02-10"},
      {"https://lovdata.no/eli/lov/1967/02/10/", "lov/1967-02-10"},
      {"https://lovdata.no/eli/forskrift/2005/06/08/538/nor", "forskrift/2005-06-08-538"},
      {"https://lovdata.no/eli/lov/1997/02/28/19/§1-5", "lov/1997-02-28-19/§1-5"},
      {"https://lovdata.no/eli/lov/1997/02/28/19/section/1-5/nor", "lov/1997-02-28-19/§1-5"},
      {"https://lovdata.no/lov/1999-03-26-14/§6-80", "lov/1999-03-26-14/§6-80"},
      {"https://lovdata.no/lov/1999-03-26-14/%C2%A76-80", "lov/1999-03-26-14/§6-80"},
      {"https://lovdata.no/lov/1999-03-26-14/%c2%a76-80", "lov/1999-03-26-14/§6-80"},
      {"http://lovdata.no/forskrift/1999-11-19-1158/§6-44-", "forskrift/1999-11-19-1158/§6-44"},
      {"https://lovdata.no/lov/1967-02-10", "lov/1967-02-10"},
      {"https://lovdata.no/lov/1967-02-10-0/§2", "lov/1967-02-10/§2"},
      {"https://lovdata.no/NL/lov/1999-03-26-14/", "lov/1999-03-26-14"},
      {"https://lovdata.no/SF/forskrift/1987-12-18-985", "forskrift/1987-12-18-985"},
      {"https://lovdata.no/dokument/NL/lov/1997-02-28-19/kap14#kap14", "lov/1997-02-28-19/kap14"},
      {"https://lovdata.no/dokument/NL/lov/1997-02-28-19/KAPITTEL_3-1-1", "lov/1997-02-28-19/kap3-1-1"},
      {"https://lovdata.no/dokument/NL/lov/2008-05-15-35/KAPITTEL_6#§41", "lov/2008-05-15-35/§41"},
      {"https://lovdata.no/dokument/NL/lov/1984-06-08-58/KAPITTEL_2-6#%C2%A7117b", "lov/1984-06-08-58/§117b"},
      {"https://lovdata.no/dokument/SF/forskrift/2007-11-09-1268", "forskrift/2007-11-09-1268"},
      {"https://lovdata.no/dokument/SFO/forskrift/1999-12-06-1300/§1", "forskrift/1999-12-06-1300/§1"},
      {"https://lovdata.no/dokument/LTI/forskrift/2019-12-19-2000", "forskrift/2019-12-19-2000"},
      {"https://lovdata.no/dokument/SF/forskrift/1999-11-22-1160#KAPITTEL_4", "forskrift/1999-11-22-1160/kap4"},
      {"https://lovdata.no/dokument/SF/forskrift/1980-11-21-14?q=pantelovforskriften", "forskrift/1980-11-21-14"},
      {"https://lovdata.no/dokument/NL/lov/1965-06-18-4?q=lov/2000-01-01-1#§2", "lov/1965-06-18-4/§2"},
      {"https://lovdata.no/pro/#document/NL/lov/1997-02-28-19/§1-5", "lov/1997-02-28-19/§1-5"},
      {"https://www.lovdata.no/lov/1997-02-28-19", "lov/1997-02-28-19"},
      {"HTTPS://LOVDATA.NO/lov/1997-02-28-19/§1-5", "lov/1997-02-28-19/§1-5"},
      {"lovdata.no/lov/1997-02-28-19", "lov/1997-02-28-19"},
      {"http://www.lovdata.no/all/nl-19350607-002.html", "lov/1935-06-07-2"},
      {"http://www.lovdata.no/all/nl-19670210-000.html", "lov/1967-02-10"},
      {"http://www.lovdata.no/all/hl-19751212-059.html", "lov/1975-12-12-59"},
      {"http://www.lovdata.no/cgi-wift/ldles?doc=/sf/sf/sf-19751216-0001.html", "forskrift/1975-12-16-1"},
      {"https://www.nav.no/rettskildene-intern/lov/L19990326-14_P5-10#KAPITTEL_5", "lov/1999-03-26-14/§5-10"},
      {"https://www.nav.no/rettskildene-intern/forskrift/F20051221-1668", "forskrift/2005-12-21-1668"},
  };
  for (const auto& [iri, key] : addresses) {
    CAPTURE(iri);
    const auto found = legal_reference_from_iri(iri);
    REQUIRE(found.has_value());
    CHECK(found->key == key);
    CHECK(found->key == found->act + (found->section.empty() ? "" : "/" + found->section));
    CHECK(found->begin == 0);
    CHECK(found->end == std::string(iri).size());
  }
}

TEST_CASE("Addresses that stand for no act") {
  for (const char* iri :
       {"", "https://lovdata.no/", "https://lovdata.no/lov/", "https://lovdata.no/lov/1999-02-30-14",
        "https://lovdata.no/lov/1999-03-26-123456", "https://lovdata.no/dokument/SPH/sph-2016/KAPITTEL_9#KAPITTEL_9",
        "https://lovdata.no/static/NLX3/32009r1221.pdf", "https://example.org/lov/1999-03-26-14",
        "https://notlovdata.no/lov/1999-03-26-14", "https://lovdata.no.example.org/lov/1999-03-26-14",
        "https://example.org/?u=https://lovdata.no/lov/1999-03-26-14", "https://www.nav.no/lov/1999-03-26-14",
        "https://lovdata.no/register/lover", "urn:lovdata.no:lov", "https://lovdata.no/eli/lov/1989/06", "%",
        "https://lovdata.no/lov/%ff%fe"}) {
    CAPTURE(iri);
    CHECK_FALSE(legal_reference_from_iri(iri).has_value());
  }
}

TEST_CASE("A section that cannot be read leaves the act") {
  CHECK(legal_reference_from_iri("https://lovdata.no/lov/1999-03-26-14/§")->key == "lov/1999-03-26-14");
  CHECK(legal_reference_from_iri("https://lovdata.no/lov/1999-03-26-14/§x-y")->key == "lov/1999-03-26-14");
  CHECK(legal_reference_from_iri("https://lovdata.no/lov/1999-03-26-14/§123456789")->key == "lov/1999-03-26-14");
}
