// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace convenor {

/// A table of the few things that belong to what is shown: as high as its rows need, up to a
/// number of them; Enter or a double click chooses one.
class ShortList final : public QTableView
{
    Q_OBJECT

public:
    /// `placeholder` is said while there are no rows.
    ShortList(const QString &name, const QString &label, const QString &placeholder,
              QAbstractItemModel *model, int mostRows, QWidget *parent);

signals:
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitHeight();

    QString m_placeholder;
    int m_mostRows;
};

} // namespace convenor
