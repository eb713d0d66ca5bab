// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/registrationlists.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLabel;
class QTableView;

namespace convenor {

class RegistrationImportModel;

/// Every row of a registration list and what becomes of it, of all or of one fate. Whom a doubtful
/// row means is chosen below the list, where all that is known of the current row stands.
class RegistrationImportPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit RegistrationImportPreview(QWidget *parent);

    void setList(const ComingRegistrations &list);
    /// The same rows, judged again.
    void update(const ComingRegistrations &list);

signals:
    /// Somebody decided whom the row means: null is a new one, nothing leaves it open again.
    void personDecided(qsizetype row, std::optional<convenor::PersonId> person);
    void organizationDecided(qsizetype row, std::optional<convenor::OrganizationId> organization);

private:
    void buildFilter();
    void buildTable();
    void buildDetail();
    void showCounts();
    void showCurrent();
    void offer(QComboBox *choice, const QList<Lookalike> &candidates, std::optional<qint64> decided,
               const QString &newOne);

    ComingRegistrations m_list;
    RegistrationImportModel *m_model;
    QTableView *m_table;
    QButtonGroup *m_filter;
    QLabel *m_who;
    QLabel *m_remarks;
    QFormLayout *m_choices;
    QComboBox *m_person;
    QComboBox *m_organization;
};

} // namespace convenor
