// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/attendeelists.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace convenor {

class ColumnList;
class Workspace;

/// What list of whom is wanted, and how: chosen, told in a sentence, then printed or saved. It
/// writes nothing itself; what was chosen is remembered, but for whom.
class AttendeeDialog final : public QDialog
{
    Q_OBJECT

public:
    AttendeeDialog(Workspace &workspace, SeriesId series, QWidget *parent);

    AttendeeWish wish() const;

public slots:
    /// The file is different now.
    void refresh();

signals:
    void previewAsked(const convenor::AttendeeWish &wish);
    /// `form` is the ending of the file.
    void saveAsked(const convenor::AttendeeWish &wish, const QString &form);

private:
    void addChoices(QFormLayout *form);
    QWidget *madeButtons();
    void fill();
    void fillSessions();
    void fillForms();
    void offerColumns();
    void show(const AttendeeWish &wish);
    void follow();

    Workspace &m_workspace;
    SeriesId m_series;
    QComboBox *m_session;
    QComboBox *m_kind;
    QComboBox *m_state;
    QComboBox *m_capacity;
    QCheckBox *m_sharing;
    QComboBox *m_order;
    QComboBox *m_groups;
    ColumnList *m_columns;
    QSpinBox *m_blankLines;
    QComboBox *m_badges;
    QComboBox *m_form;
    QLabel *m_audience;
    QLabel *m_summary;
    QPushButton *m_preview;
    QPushButton *m_save;
    QFormLayout *m_layout = nullptr;
    bool m_isFilled = false;
};

} // namespace convenor
