// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

#include <QString>

namespace convenor {

/// The geographic sub-regions in which the United Nations' statisticians count countries (M49),
/// Africa south of the Sahara and Latin America by their parts.
enum class SubRegion {
    NorthAfrica,
    EastAfrica,
    CentralAfrica,
    SouthernAfrica,
    WestAfrica,
    Caribbean,
    CentralAmerica,
    SouthAmerica,
    NorthAmerica,
    CentralAsia,
    EastAsia,
    SouthEastAsia,
    SouthAsia,
    WestAsia,
    EasternEurope,
    NorthernEurope,
    SouthernEurope,
    WesternEurope,
    AustraliaAndNewZealand,
    Melanesia,
    Micronesia,
    Polynesia
};
template <>
inline constexpr std::array wordsOf<SubRegion>{"north_africa",
                                               "east_africa",
                                               "central_africa",
                                               "southern_africa",
                                               "west_africa",
                                               "caribbean",
                                               "central_america",
                                               "south_america",
                                               "north_america",
                                               "central_asia",
                                               "east_asia",
                                               "south_east_asia",
                                               "south_asia",
                                               "west_asia",
                                               "eastern_europe",
                                               "northern_europe",
                                               "southern_europe",
                                               "western_europe",
                                               "australia_and_new_zealand",
                                               "melanesia",
                                               "micronesia",
                                               "polynesia"};

/// Of a country by its ISO 3166-1 alpha-2 code (and XK); none of an unknown one and of Antarctica.
std::optional<SubRegion> subRegionOf(const QString &country);

} // namespace convenor
