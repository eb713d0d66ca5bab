// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notes/notemodel.h"

#include <QListView>

class QMenu;

namespace convenor {

class NoteDelegate;

/// The notes one below the other. Its keys and its context menu ask for the same deeds.
class NoteView final : public QListView
{
    Q_OBJECT

public:
    NoteView(NoteModel *model, QWidget *parent);

    NoteDelegate *notes() const { return m_delegate; }
    void setReadOnly(bool readOnly);
    /// Of the selected notes, in their order.
    QList<NoteId> selected() const;
    void select(const QList<NoteId> &ids);
    void editNote(NoteId id);
    /// What is said while there is nothing to show.
    void setPlaceholder(const QString &text);

signals:
    void audienceAsked(convenor::Audience audience);
    void kindAsked(std::optional<convenor::NoteKind> kind);
    void joinAsked();
    /// By one row, up (-1) or down (1).
    void moveAsked(int rows);
    void removeAsked();
    /// Into the session's summary.
    void sendAsked();
    void left();

public slots:
    void stepAudience();
    /// Whoever looks at the end, or at a note, still does so after it.
    void doItemsLayout() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyboardSearch(const QString &) override { }

private:
    void buildDeeds();
    QAction *addDeed(const QString &name, const QString &text, const QString &icon,
                     const QKeySequence &key, const std::function<void()> &deed);
    void addKinds(QMenu *menu);
    void addAudiences(QMenu *menu);
    void offerDeeds(const QPoint &place);
    bool markTyped(const QString &text);
    void copy() const;
    bool isAtEnd() const;

    NoteModel *m_model;
    NoteDelegate *m_delegate;
    QList<QAction *> m_deeds; ///< those that change something
    QString m_placeholder;
    bool m_isReadOnly = false;
    QPersistentModelIndex m_top; ///< the first one seen, while heights change
};

} // namespace convenor
