// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <libical/ical.h>

#include <memory>

namespace convenor {

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
/// A component of libical that belongs to whoever holds it.
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// What a clock shows, in the fields of a UTC time; invalid outside the years 1 to 9999.
QDateTime dateTimeOf(const icaltimetype &time);
/// The same to libical, without a zone.
icaltimetype icalTimeOf(const QDateTime &clock);

} // namespace convenor
