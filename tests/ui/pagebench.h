// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/support/jobs.h"
#include "ui/support/prompts.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace convenor::bench {

using namespace Qt::StringLiterals;

/// Answers as a person would; what was asked is kept.
class Answers final : public Prompts
{
public:
    QString answer;
    QStringList answers; ///< given first, one a question
    bool agrees = true;
    QStringList asked;

    QString fileToOpen(const QString &title, const QString &) override { return ask(title); }
    QString fileToSave(const QString &title, const QString &, const QString &) override
    {
        return ask(title);
    }
    QString folder(const QString &title) override { return ask(title); }
    QString text(const QString &title, const QString &, const QString &) override
    {
        return ask(title);
    }
    bool confirm(const QString &question, const QString &, const QString &) override
    {
        asked.append(question);
        return agrees;
    }
    void tell(const QString &message, const QStringList &) override { asked.append(message); }

private:
    QString ask(const QString &question)
    {
        asked.append(question);
        return answers.isEmpty() ? answer : answers.takeFirst();
    }
};

/// A new workspace file with one series, and a page of the window over it.
class Bench
{
public:
    Bench()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QApplication::setOrganizationName(u"Convenor"_s);
        const QDateTime now(QDate(2024, 2, 20), QTime(9, 0), Qt::UTC);
        workspace = *Workspace::create(path(), {u"Ana"_s, [now] { return now; }});
        Series added;
        added.title = u"2024 Consultations"_s;
        added.timeZone = u"Europe/Zurich"_s;
        series = *Programme(*workspace).addSeries(added);
    }

    QString path() const { return folder.filePath(u"work.convenor"_s); }

    void reopenReadOnly()
    {
        page.reset();
        jobs.finish();
        workspace.reset();
        workspace = *Workspace::open(path(), Workspace::Access::ReadOnly);
    }

    template <class P>
    void open()
    {
        if constexpr (std::is_constructible_v<P, Workspace &, Prompts &, Jobs &>)
            page = std::make_unique<P>(*workspace, prompts, jobs);
        else
            page = std::make_unique<P>(*workspace, prompts);
        QObject::connect(workspace.get(), &Workspace::changed, page.get(), &Page::refresh);
        page->setSeries(series);
        page->resize(1280, 800);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    SessionId addSession(const QString &title)
    {
        Session session;
        session.series = series;
        session.title = title;
        return *Programme(*workspace).addSession(session);
    }

    Session session(SessionId id) const { return *Programme(*workspace).session(id); }
    Series storedSeries() const { return *Programme(*workspace).series(series); }
    void undo() { QVERIFY(History(*workspace).undo().has_value()); }

    template <class W>
    W *find(const QString &name) const
    {
        W *widget = page->findChild<W *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }

    /// Some platforms leave no window active when a list of completions closes.
    void activate() const
    {
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    /// As if it had been typed, by keys or by an input method, the field then left with Tab.
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        const bool hasKeys =
            std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() <= 0xff; });
        if (hasKeys) {
            QTest::keyClicks(line, text);
        } else {
            QInputMethodEvent typed;
            typed.setCommitString(text);
            QApplication::sendEvent(line, &typed);
        }
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        // An open list of completions has the keys.
        const auto *completer = line->completer();
        const bool isOpen = completer && completer->popup()->isVisible();
        QTest::keyClick(isOpen ? static_cast<QWidget *>(completer->popup()) : line, Qt::Key_Tab);
        if (isOpen)
            activate();
    }

    QTemporaryDir folder;
    Answers prompts;
    std::unique_ptr<Workspace> workspace;
    Jobs jobs;
    std::unique_ptr<Page> page;
    SeriesId series;
};

} // namespace convenor::bench
