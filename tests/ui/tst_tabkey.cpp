// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/organizations/organizationspage.h"
#include "ui/people/peoplepage.h"
#include "ui/series/seriespage.h"
#include "ui/sessions/sessionspage.h"
#include "usecases/directory.h"

#include <QTabWidget>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// Tab comes to everything on a page that takes the keyboard, and nothing holds it.
class TestTabKey final : public QObject
{
    Q_OBJECT

private slots:
    void comesToEverything_data();
    void comesToEverything();
};

namespace {

using Opener = void (*)(Bench &);

template <class P>
void openPage(Bench &bench)
{
    bench.open<P>();
}

QSet<QWidget *> reachable(const QWidget &page)
{
    QSet<QWidget *> widgets;
    for (QWidget *each : page.findChildren<QWidget *>()) {
        if (each->isVisible() && each->isEnabled() && !each->focusProxy()
            && (each->focusPolicy() & Qt::TabFocus))
            widgets.insert(each);
    }
    return widgets;
}

} // namespace

void TestTabKey::comesToEverything_data()
{
    QTest::addColumn<Opener>("open");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<int>("tab");
    for (const bool readOnly : {false, true}) {
        const auto add = [readOnly](const char *page, Opener open, int tab = -1) {
            QTest::addRow("%s %d, %s", page, tab, readOnly ? "read-only" : "writable")
                << open << readOnly << tab;
        };
        add("series", openPage<SeriesPage>);
        add("people", openPage<PeoplePage>);
        add("organizations", openPage<OrganizationsPage>);
        for (int tab = 0; tab < 5; ++tab)
            add("sessions", openPage<SessionsPage>, tab);
    }
}

void TestTabKey::comesToEverything()
{
    QFETCH(Opener, open);
    QFETCH(bool, readOnly);
    QFETCH(int, tab);
    Bench bench;
    bench.addSession(u"Climate"_s);
    Organization organization;
    organization.name = u"Harbour"_s;
    Person person;
    person.name = u"Ann"_s;
    person.organization = *Directory(*bench.workspace).addOrganization(organization);
    QVERIFY(Directory(*bench.workspace).addPerson(person));
    if (readOnly)
        bench.reopenReadOnly();
    open(bench);
    if (tab >= 0) {
        auto *tabs = bench.find<QTabWidget>(u"sessionTabs"_s);
        QVERIFY(tab < tabs->count());
        tabs->setCurrentIndex(tab);
    }
    QTRY_VERIFY(reachable(*bench.page).size() > 3);
    QSet<QWidget *> missed = reachable(*bench.page);
    QSet<QWidget *> seen;
    QWidget *at = *missed.cbegin();
    at->setFocus(Qt::TabFocusReason);
    while (at && !seen.contains(at)) {
        seen.insert(at);
        missed.remove(at);
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    QStringList names;
    for (const QWidget *each : std::as_const(missed))
        names.append(each->objectName() + u' '
                     + QString::fromLatin1(each->metaObject()->className()));
    QVERIFY2(names.isEmpty(),
             qPrintable(u"held at %1; not come to: %2"_s.arg(at ? at->objectName() : QString(),
                                                             names.join(u", "_s))));
}

QTEST_MAIN(TestTabKey)

#include "tst_tabkey.moc"
