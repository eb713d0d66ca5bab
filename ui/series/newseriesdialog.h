// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "usecases/newseries.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace convenor {

class CarriedTree;
class NewSeriesFrame;
class Workspace;

/// A new series from an earlier one, in three steps: which and when, what is carried, and in words
/// what will be made. Nothing is written before the last button.
class NewSeriesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Opens it over the parent; it deletes itself when it is closed.
    static NewSeriesDialog *begin(Workspace &workspace, SeriesId series, QWidget *parent);

signals:
    /// The series was made, and can be undone.
    void done(const QString &message);
    void revealRequested(convenor::Kind kind, qint64 id);

private:
    NewSeriesDialog(Workspace &workspace, SeriesId series, QWidget *parent);

    void layOut();
    void load(SeriesId series);
    void propose();
    void proposeSoon();
    void goTo(int step);
    void showStep();
    void rewordAll();
    void make();
    void refuse(const Error &error);

    NewSeries m_carrying;
    LastSeries m_last;
    SeriesRequest m_request;
    SeriesProposal m_proposal;
    QLabel *m_steps;
    QStackedWidget *m_pages;
    NewSeriesFrame *m_frame;
    CarriedTree *m_tree;
    QPlainTextEdit *m_summary;
    QLabel *m_message;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_make;
};

} // namespace convenor
