// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsmodel.h"
#include "usecases/requests.h"

#include <QTimer>
#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QTableView;

namespace convenor {

/// Who asks: what was pasted, everybody who may have written it, and how each session stands for
/// the one who is chosen. Who has the address that was pasted is chosen at once where it is one
/// person; whoever is only similar is chosen by hand.
class AskerPane final : public QWidget
{
    Q_OBJECT

public:
    AskerPane(Workspace &workspace, SeriesId series, QWidget *parent);

    /// Shows that person with the session chosen; what was pasted is put away.
    void show(PersonId person, SessionId session);
    /// Asks again of the one who is shown.
    void ask();
    void focusPaste();

    bool hasAsker() const { return m_asking.has_value(); }
    /// Null: somebody new.
    PersonId person() const { return m_person; }
    const ChosenName &chosenName() const { return m_asking->chosen; }
    Sender newcomer() const;
    QList<SessionAsked> selected() const;
    QString what() const;
    /// Invalid: today.
    QDate askedAt() const;
    QTableView *table() const { return m_sessions; }

signals:
    void changed();
    void failed(const convenor::Error &error);

private:
    struct Candidate
    {
        PersonId person; ///< null: the sender, as somebody new
        Sender sender;
    };

    void buildPaste();
    void buildNewcomer();
    void buildSessions();
    void seek();
    void addCandidate(const Candidate &candidate, const QString &text);
    void choose(int row);
    void setAsking(const Result<AskingPerson> &asking, const QList<SessionId> &sessions);
    void showReasons();

    Workspace &m_workspace;
    SeriesId m_series;
    QPlainTextEdit *m_paste;
    QListWidget *m_people;
    QWidget *m_new;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLabel *m_who;
    RowsModel<SessionAsked> *m_model;
    QTableView *m_sessions;
    QLabel *m_reasons;
    QWidget *m_wish;
    QLineEdit *m_what;
    QDateEdit *m_day;
    QTimer m_pause;
    QList<Candidate> m_candidates;
    PersonId m_person;
    std::optional<AskingPerson> m_asking;
};

} // namespace convenor
