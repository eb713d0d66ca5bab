// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QToolButton;

namespace convenor {

class Workspace;

/// The left edge of the window: which series, which page.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// A page's word; its icon, by freedesktop name, is looked up when `furnish` is called.
    void addPage(const QString &title, const QString &iconName);
    void furnish();
    void setCurrentPage(int page);
    /// Null: no file is open.
    void setWorkspace(Workspace *workspace);
    void refresh(const ChangeSet &changes);
    /// Chooses the series, as if by hand; false where it is not in the file.
    bool setSeries(SeriesId series);
    SeriesId series() const;

signals:
    void pageChosen(int page);
    void seriesChosen(convenor::SeriesId series);
    /// From the one that is chosen.
    void newSeriesAsked();
    void failed(const convenor::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillSeries();

    Workspace *m_workspace = nullptr;
    QComboBox *m_series;
    QToolButton *m_newSeries;
    QListWidget *m_pages;
    SeriesId m_chosen;
};

} // namespace convenor
