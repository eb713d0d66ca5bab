// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/reviewing.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace convenor {

class FieldEditor;

/// The criteria of the series, each with what the applicant claims, the evidence, which can be
/// edited in place, and a button that says it was looked at and holds.
class ClaimsList final : public QWidget
{
    Q_OBJECT

public:
    ClaimsList(Workspace &workspace, QWidget *parent);

    void show(const Review &review);
    void setReadOnly(bool readOnly);
    void commit();

signals:
    void done(const QString &message);
    void failed(const convenor::Error &error);

private:
    struct Row
    {
        CriterionId criterion;
        Id<Claim> claim; ///< null: nothing is claimed
        QWidget *widget = nullptr;
        FieldEditor *evidence = nullptr;
        QLabel *state = nullptr;
        QPushButton *verify = nullptr;
        bool isVerified = false;
    };

    static QList<Row> rowsOf(const Review &review);
    void build(const QList<Row> &rows, const QList<Criterion> &criteria);
    void buildRow(Row &row, int number, const QString &criterion);
    Result<void> write(qsizetype number, const QString &evidence);
    void verify(qsizetype number);

    Workspace &m_workspace;
    RegistrationId m_registration;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    bool m_isReadOnly = false;
};

} // namespace convenor
