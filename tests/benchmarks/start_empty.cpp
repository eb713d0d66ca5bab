// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

namespace {

class Empty final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] { QApplication::exit(); });
    }
};

} // namespace

/// The peer of bench_start: a window with nothing in it, left after its first paint.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    Empty window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
