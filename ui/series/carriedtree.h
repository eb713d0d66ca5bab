// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/carrying.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace convenor {

/// What is carried, item by item under its headings: what it was beside what it will be, with the
/// whole of the current one below. Ticks and corrections are told; who shows it asks for another
/// proposal and shows that. The same items again keep place and what is open.
class CarriedTree final : public QWidget
{
    Q_OBJECT

public:
    explicit CarriedTree(QWidget *parent);

    void show(const SeriesProposal &proposal);

signals:
    void ticked(const QString &path, bool isWanted);
    void corrected(const QString &path, const QString &text);
    /// All places at once, those in links left out.
    void allPlacesAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void build();
    void update(QTreeWidgetItem *row, const CarriedItem &item);
    void updateHeadings();
    void told(QTreeWidgetItem *row, int column);
    void showCurrent();
    const CarriedItem *itemOf(const QTreeWidgetItem *row) const;

    QTreeWidget *m_tree;
    QLabel *m_about;
    QPlainTextEdit *m_was;
    QPlainTextEdit *m_willBe;
    SeriesProposal m_proposal;
    QHash<QString, qsizetype> m_places; ///< of the items, by their paths
    QHash<QString, QTreeWidgetItem *> m_rows;
    QHash<int, QTreeWidgetItem *> m_headings;
    bool m_isFilling = false;
};

} // namespace convenor
