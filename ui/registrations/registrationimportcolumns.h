// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/registrationlists.h"

#include <QTableWidget>

namespace convenor {

/// What each column of a registration list tells, to be corrected where it was not recognized.
class RegistrationImportColumns final : public QTableWidget
{
    Q_OBJECT

public:
    RegistrationImportColumns(const QList<Criterion> &criteria, QWidget *parent);

    void setList(const ComingRegistrations &list);
    QList<ColumnMeaning> columns() const;

signals:
    /// Somebody says that a column tells something else.
    void corrected();

private:
    void addColumn(const ComingRegistrations &list, int column);

    QList<std::pair<QString, ColumnMeaning>> m_choices;
    QStringList m_headings;
};

} // namespace convenor
