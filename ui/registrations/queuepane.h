// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/latestanswer.h"
#include "ui/widgets/pagedmodel.h"
#include "usecases/reviewing.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace convenor {

class DeskActions;
class QueueChips;
class QueueTable;

/// The queue of the desk: chips that say which registrations, words to look for, and the list. It
/// asks for ids in another thread, for rows when they are seen, and keeps its place while
/// decisions take rows away.
class QueuePane final : public QWidget
{
    Q_OBJECT

public:
    QueuePane(Workspace &workspace, const DeskActions &actions, QWidget *parent);

    /// Another list from now on.
    void setTarget(SeriesId series, SessionId session);
    void setDesk(const std::shared_ptr<const ReviewDesk> &desk);
    /// Asks for everything anew; place and choice stay.
    void ask();
    void setReadOnly(bool readOnly);

    RegistrationId current() const { return m_current; }
    /// In the order of the list.
    QList<RegistrationId> selected() const;
    /// The next one after these that nobody has decided, from the top again after the last one;
    /// where there is none, the one below.
    RegistrationId nextUndecided(const QList<RegistrationId> &after) const;
    void choose(RegistrationId id);
    /// Selects it as soon as it is listed; chips and words that hide it are cleared.
    void reveal(RegistrationId id);
    /// These are decided, before the list is read again.
    void markDecided(const QList<RegistrationId> &ids);
    void focusList();

signals:
    void currentChanged(convenor::RegistrationId id);
    void selectionChanged();
    void failed(const convenor::Error &error);
    void importRequested();
    void pasted(const QByteArray &text);

private:
    struct Answer
    {
        QueueQuery query;
        Result<QList<RegistrationId>> ids;
    };

    QList<Column<QueueRow>> columns() const;
    void buildEmptyPage();
    void connectFilter();
    void connectTable();
    QueueQuery query() const;
    void take(const Answer &answer);
    void settle(const QString &fault = {});
    void select(int row);
    void showCount();

    Reviewing m_reviewing;
    SeriesId m_series;
    SessionId m_session;
    std::shared_ptr<const ReviewDesk> m_desk;
    PagedModel<QueueRow> *m_model;
    QLineEdit *m_filter;
    QueueChips *m_chips;
    QStackedWidget *m_stack;
    QueueTable *m_table;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_firstStep;
    QLabel *m_count;
    QTimer m_pause;
    QList<RegistrationId> m_ids;
    QSet<RegistrationId> m_decided; ///< since the desk was read
    std::optional<QueueQuery> m_shown;
    RegistrationId m_current;
    bool m_isTaking = false;
    bool m_mustShow = false;
    bool m_isReadOnly = false;
    LatestAnswer<Answer> m_answer;
};

} // namespace convenor
