// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/regions.h"

#include <QHash>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// In the order of SubRegion.
constexpr const char *countries[] = {
    "DZ EG LY MA SD TN EH",
    "IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW",
    "AO CM CF TD CG CD GQ GA ST",
    "BW SZ LS NA ZA",
    "BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG",
    "AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI",
    "BZ CR SV GT HN MX NI PA",
    "AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE",
    "BM CA GL PM US",
    "KZ KG TJ TM UZ",
    "CN HK MO KP JP MN KR TW",
    "BN KH ID LA MY MM PH SG TH TL VN",
    "AF BD BT IN IR MV NP PK LK",
    "AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE",
    "BY BG CZ HU PL MD RO RU SK UA",
    "AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB",
    "AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES XK",
    "AT BE FR DE LI LU MC NL CH",
    "AU CX CC HM NZ NF",
    "FJ NC PG SB VU",
    "GU KI MH FM NR MP PW UM",
    "AS CK PF NU PN WS TK TO TV WF",
};
static_assert(std::size(countries) == wordsOf<SubRegion>.size());

QHash<QString, SubRegion> byCountry()
{
    QHash<QString, SubRegion> regions;
    for (size_t i = 0; i < std::size(countries); ++i) {
        for (const QString &code : QString::fromLatin1(countries[i]).split(u' '))
            regions.insert(code, SubRegion(i));
    }
    return regions;
}

} // namespace

std::optional<SubRegion> subRegionOf(const QString &country)
{
    static const QHash<QString, SubRegion> regions = byCountry();
    const auto found = regions.constFind(country);
    return found == regions.cend() ? std::nullopt : std::optional(*found);
}

} // namespace convenor
