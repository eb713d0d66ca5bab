// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registrationlist.h"

namespace convenor {

struct RegistrationRow
{
    ListedRegistration listed;
    QString registeredAt; ///< as it is written: how days are to be read is known when all rows are
};

/// What the cells of a row tell, by the columns of the list that it stands in.
RegistrationRow readRow(const RegistrationList &list, const RegistrationReading &how,
                        const TableRow &row);

} // namespace convenor
