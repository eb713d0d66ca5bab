// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatelist.h"

#include <QCoreApplication>
#include <QIcon>
#include <QSignalBlocker>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Title
{
    const char *file;
    const char *words;
};

constexpr Title titles[] = {
    {"series.mustache", QT_TRANSLATE_NOOP("TemplateList", "The page of the series")},
    {"session.mustache", QT_TRANSLATE_NOOP("TemplateList", "The page of a session")},
    {"fragment.mustache", QT_TRANSLATE_NOOP("TemplateList", "Markup of the series")},
    {"session-fragment.mustache", QT_TRANSLATE_NOOP("TemplateList", "Markup of a session")},
    {"head.mustache", QT_TRANSLATE_NOOP("TemplateList", "Part: head of a page")},
    {"sharing.mustache", QT_TRANSLATE_NOOP("TemplateList", "Part: for who shares a page")},
    {"versions.mustache", QT_TRANSLATE_NOOP("TemplateList", "Part: links to other languages")},
    {"series-facts.mustache", QT_TRANSLATE_NOOP("TemplateList", "Part: facts of the series")},
    {"series-body.mustache", QT_TRANSLATE_NOOP("TemplateList", "Part: body of the series")},
    {"session-body.mustache", QT_TRANSLATE_NOOP("TemplateList", "Part: a session")},
    {"page.css", QT_TRANSLATE_NOOP("TemplateList", "Style sheet")},
};

QString titleOf(const QString &file)
{
    for (const Title &each : titles) {
        if (file == QLatin1StringView(each.file))
            return QCoreApplication::translate("TemplateList", each.words);
    }
    return QCoreApplication::translate("TemplateList", "Part: %1").arg(file.section(u'.', 0, 0));
}

QString stateOf(const PageTemplate &each)
{
    if (each.draft)
        return QCoreApplication::translate("TemplateList", "has faults, not in use");
    switch (each.owner) {
    case TemplateOwner::Series:
        return QCoreApplication::translate("TemplateList", "this series' own");
    case TemplateOwner::Workspace:
        return QCoreApplication::translate("TemplateList", "the workspace's own");
    case TemplateOwner::Program:
        break;
    }
    return QCoreApplication::translate("TemplateList", "the program's");
}

QIcon iconOf(const PageTemplate &each)
{
    if (each.draft)
        return QIcon::fromTheme(u"dialog-error"_s);
    return QIcon::fromTheme(each.owner == TemplateOwner::Program ? u"text-x-generic"_s
                                                                 : u"document-edit"_s);
}

} // namespace

TemplateList::TemplateList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"templateList"_s);
    setAccessibleName(tr("Templates"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentRowChanged, this, &TemplateList::chosen);
}

void TemplateList::show(const QList<PageTemplate> &templates)
{
    const QString before = current() ? current()->file : QString();
    {
        const QSignalBlocker quiet(this);
        m_templates = templates;
        clear();
        for (const PageTemplate &each : templates) {
            auto *item =
                new QListWidgetItem(iconOf(each), titleOf(each.file) + u'\n' + stateOf(each), this);
            item->setToolTip(each.file);
            if (each.file == before)
                setCurrentItem(item);
        }
        if (currentRow() < 0)
            setCurrentRow(0);
    }
    if (before.isEmpty() || !current() || current()->file != before)
        emit chosen();
}

void TemplateList::choose(const QString &file)
{
    const QSignalBlocker quiet(this);
    const auto found = std::ranges::find(std::as_const(m_templates), file, &PageTemplate::file);
    if (found != m_templates.cend())
        setCurrentRow(int(found - m_templates.cbegin()));
}

const PageTemplate *TemplateList::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_templates.size() ? &m_templates[row] : nullptr;
}

QString worded(TemplateUse use)
{
    switch (use) {
    case TemplateUse::SeriesPage:
        return QCoreApplication::translate("TemplateList", "Page of the series");
    case TemplateUse::SessionPage:
        return QCoreApplication::translate("TemplateList", "Page of a session");
    case TemplateUse::SeriesMarkup:
        return QCoreApplication::translate("TemplateList", "Markup of the series");
    case TemplateUse::SessionMarkup:
        break;
    }
    return QCoreApplication::translate("TemplateList", "Markup of a session");
}

} // namespace convenor
