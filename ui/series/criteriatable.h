// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "ui/widgets/partlist.h"

#include <QWidget>

namespace convenor {

class PartsTable;

/// The conditions of which an NGO should meet at least one, in their order.
class CriteriaTable final : public QWidget
{
    Q_OBJECT

public:
    CriteriaTable(PartList<Series, Criterion>::Edit edit, QWidget *parent);

    void setCriteria(const QList<Criterion> &criteria);
    void setReadOnly(bool readOnly);

private:
    void add();
    QString edit(qint64 id, int column, const QString &typed);

    PartList<Series, Criterion> m_list;
    PartsTable *m_table;
};

} // namespace convenor
