// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listanddetail.h"

#include <QLabel>
#include <QSettings>
#include <QStackedWidget>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString stateKey(const QString &name)
{
    return name + u"/splitter"_s;
}

} // namespace

ListAndDetail::ListAndDetail(const QString &name, QWidget *list, const QString &hint,
                             QWidget *parent)
    : QSplitter(parent)
    , m_name(name)
    , m_place(new QStackedWidget)
{
    auto *words = new QLabel(hint);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_place->addWidget(words);
    list->setMinimumWidth(240);
    m_place->setMinimumWidth(320);
    addWidget(list);
    addWidget(m_place);
    setChildrenCollapsible(false);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setSizes({600, 440});
    restoreState(QSettings().value(stateKey(name)).toByteArray());
}

ListAndDetail::~ListAndDetail()
{
    QSettings().setValue(stateKey(m_name), saveState());
}

void ListAndDetail::setDetail(QWidget *detail)
{
    QWidget *before = m_place->count() > 1 ? m_place->widget(1) : nullptr;
    if (detail) {
        m_place->addWidget(detail);
        m_place->setCurrentWidget(detail);
    }
    if (before) {
        m_place->removeWidget(before);
        before->setParent(nullptr); // so that nobody finds its fields any more
        before->deleteLater();
    }
}

} // namespace convenor
