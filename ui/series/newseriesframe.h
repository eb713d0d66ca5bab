// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/carrying.h"
#include "domain/lists.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace convenor {

/// From which series, and the title, id and dates of the new one. Title and id follow the start
/// until somebody types another; the end keeps its distance until then.
class NewSeriesFrame final : public QWidget
{
    Q_OBJECT

public:
    NewSeriesFrame(const QList<SeriesRow> &all, QWidget *parent);

    /// Another series was chosen, with what is proposed for it.
    void start(const LastSeries &last, const SeriesRequest &proposed);
    /// Puts what is typed into the request.
    void fill(SeriesRequest &request) const;
    /// Whether all that is typed can be read; what is wrong with it stands beside each field.
    bool judge();

signals:
    void seriesChosen(convenor::SeriesId series);
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLineEdit *edit = nullptr;
        QLabel *message = nullptr;
        bool isTyped = false;
    };

    Line addLine(QFormLayout *form, const QString &name, const QString &label,
                 const QString &placeholder = {});
    void say(Line &line, const QString &fault);
    void follow();
    static QDate dayOf(const Line &line);

    QComboBox *m_source;
    QLabel *m_facts;
    Line m_title;
    Line m_key;
    Line m_start;
    Line m_end;
    QLabel *m_offset;
    LastSeries m_last;
};

} // namespace convenor
