// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "ui/widgets/partlist.h"

#include <QWidget>

namespace convenor {

class PartsTable;

/// What was verified of an organization, by whom, and until when it counts.
class EvidenceTable final : public QWidget
{
    Q_OBJECT

public:
    /// What is added is verified by `author`, now.
    EvidenceTable(PartList<Organization, Evidence>::Edit edit, const QString &author,
                  QWidget *parent);

    void setEvidence(const QList<Evidence> &evidence);
    void setReadOnly(bool readOnly);

private:
    void add();
    QString edit(qint64 id, int column, const QString &typed);

    PartList<Organization, Evidence> m_list;
    QString m_author;
    PartsTable *m_table;
};

} // namespace convenor
