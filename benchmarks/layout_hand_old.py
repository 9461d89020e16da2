"""Kinds of pages by another hand: sites of 1999 to about 2008."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.layout_hand_parts import (
    before,
    dates,
    flow,
    listed,
    loose,
    number,
    others,
    overline,
    subtitle,
)
from benchmarks.layout_parts import Page, Scene, long, numeric, short, weekday


def frames_inner(scene: Scene) -> Page:
    """The page in the right frame: FONT, open paragraphs, a date in the dateline at the right."""
    text = flow(scene, "<P>{}", "<P><B>{}</B>", "<LI>{}")
    return Page(
        f"""<HTML><HEAD><TITLE>Unbenanntes Dokument</TITLE>
<META NAME="GENERATOR" CONTENT="Mozilla/4.05 [de] (Win95; I) [Netscape]">
<SCRIPT LANGUAGE="JavaScript"><!--
if (top == self) location.href = "../index.htm";
//--></SCRIPT></HEAD>
<BODY BGCOLOR="#FFFFFF" LINK="#000080"><A NAME="oben"></A>
<CENTER><FONT SIZE="+1" COLOR="#808080">Presseinformation Nr. {number(scene)}</FONT></CENTER><HR>
<P ALIGN=RIGHT><FONT SIZE="-1">{scene.site.split()[-1]}, den {long(scene.day)}</FONT>
<P><FONT FACE="Arial,Helvetica" SIZE="+2"><B>{scene.title}</B></FONT>
{text}
<P><A HREF="#oben"><IMG SRC="../pix/hoch.gif" BORDER=0 ALT="nach oben"></A>
<A HREF="presse.htm">zur&uuml;ck zur &Uuml;bersicht</A>
<HR><FONT SIZE="-2">Letzte &Auml;nderung: {numeric(scene.later())} &nbsp; <A
HREF="mailto:webmaster@example.org">Webmaster</A></FONT></BODY></HTML>""",
        f"http://www.example.org/presse/pm{scene.day:%y%m}_{scene.rng.randint(1, 40):02}.htm",
        "iso-8859-1",
    )


def nested_tables(scene: Scene) -> Page:
    """Three columns of tables, dates of events on the right, a day with two digits for the year."""
    nav = "".join(
        f'<tr><td><img src="/p.gif" width=8 height=8></td><td class="nav"><a href="/{n}">{n}</a>'
        "</td></tr>"
        for n in ("Rathaus", "Bürger", "Wirtschaft", "Kultur", "Presse", "Gästebuch")
    )
    events = dates(
        scene, 3, '<tr><td class="klein"><b>{}</b></td></tr><tr><td class="klein">{}</td></tr>'
    )
    return Page(
        f"""<html><head><title>{scene.site} - offizielle Homepage</title></head><body topmargin="0">
<table width="780" border="0" cellspacing="0" cellpadding="0"><tr><td colspan="3">
<img src="/kopf.jpg" alt="{scene.site}"></td></tr><tr><td width="140" valign="top"><table>{nav}
</table></td><td width="480" valign="top"><table width="100%"><tr><td class="klein">Startseite &gt;
Presse &gt; Meldung</td></tr><tr><td><img src="/p.gif" height="10"></td></tr><tr><td class="klein">
{short(scene.day)}</td></tr><tr><td><span class="ueberschrift">{scene.title}</span></td></tr><tr>
<td class="text">{scene.body("br")}</td></tr><tr><td align="right"><a href="javascript:history.back()">
&lt;&lt; zur&uuml;ck</a> | <a href="/druck.php3?id=12">Seite drucken</a></td></tr></table></td>
<td width="160" valign="top"><table bgcolor="#eeeecc"><tr><td><b>Termine</b></td></tr>{events}
<tr><td class="klein">Sie sind der 34.512. Besucher seit dem 01.01.2001</td></tr></table></td></tr>
<tr><td colspan="3" class="klein" align="center">&copy; {scene.day.year + 1} {scene.site}</td></tr>
</table></body></html>""",
        f"http://www.example.org/aktuell/show.php3?id={scene.rng.randint(100, 999)}",
        "iso-8859-1",
    )


def word_export(scene: Scene) -> Page:
    """A letter saved from Word: spaced letters, the contact before the text, bullets as characters."""
    text = flow(
        scene,
        "<p class=MsoNormal style='text-align:justify'>{}<o:p></o:p></p>\n"
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "<p class=MsoNormal><b><span style='mso-bidi-font-size:12.0pt'>{}</span></b></p>",
        "<p class=MsoNormal style='margin-left:36.0pt;text-indent:-18.0pt'><span "
        "style='font-family:Symbol'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;"
        "&nbsp;</span></span>{}</p>",
    )
    return Page(
        f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 9"><title>PRESSEMITTEILUNG</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Sekretariat</o:Author>
<o:Created>{before(scene, 30).isoformat()}T09:11:00Z</o:Created></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {{margin:0cm; font-family:"Times New Roman";}} @page Section1 {{size:595.3pt
841.9pt;}} --></style></head><body lang=DE><div class=Section1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:20.0pt'>P R E S S
E M I T T E I L U N G</span></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoNormalTable><tr><td><p class=MsoNormal>Ihr Ansprechpartner:</p></td><td><p
class=MsoNormal>Herr Mustermann, Zi. 214</p></td></tr><tr><td><p class=MsoNormal>Telefon:</p></td>
<td><p class=MsoNormal>(0999) 555-0</p></td></tr><tr><td><p class=MsoNormal>Datum:</p></td><td><p
class=MsoNormal>{loose(scene.day)}</p></td></tr></table>
<p class=MsoNormal align=center style='text-align:center'><b><span
style='font-size:14.0pt'>{scene.title}<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
{text}
</div></body></html>""",
        f"http://www.example.org/download/PM_{scene.rng.randint(1, 99)}.htm",
        "windows-1252",
    )


def print_view(scene: Scene) -> Page:
    """The window for printing, which bears the day of printing first."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head>
<meta name="robots" content="noindex"><title>{scene.site}: Druckansicht</title></head>
<body onload="window.print()"><div id="druckkopf"><b>{scene.site}</b><br>Ausgedruckt am
{numeric(scene.day + timedelta(days=900))} um 09:14 Uhr<br>Adresse:
http://www.example.org/presse/?id=88</div><hr><div class="klein">Meldung vom
{numeric(scene.day)}</div><h2>{scene.title}</h2><h4>{subtitle(scene)}</h4>
{listed(scene, "<p>{}</p>", "<h5>{}</h5>")}
<hr><div class="klein">&copy; {scene.day.year + 2} {scene.site}. Alle Rechte vorbehalten.
<a href="javascript:window.close()">Fenster schlie&szlig;en</a></div></body></html>""",
        "http://www.example.org/presse/druck.asp?id=88",
        "iso-8859-1",
    )


def imperia(scene: Scene) -> Page:
    """The section as h1, the other news before the text, number and day in one line."""
    rest = others(scene, 4, '<li><a href="{2}">{1}</a> <span>({0})</span></li>')
    return Page(
        f"""<html><head><title>{scene.site} / Presse / Mitteilungen</title>
<meta name="X-Imperia-Live-Info" content="5c2f/99/1"><meta name="last-modified"
content="{scene.later().isoformat()}"></head><body><a name="top"></a><h1>Presse</h1>
<div id="navi"><ul><li><a href="/a">Kreis</a></li><li><a href="/b">&Auml;mter</a></li></ul></div>
<div id="marginalie"><h3>Weitere Meldungen</h3><ul>{rest}</ul><h3>Pressestelle</h3>
<p>{scene.contact()}</p></div><div id="inhalt"><!-- imperia:content -->
<p class="nr">Nr. {number(scene)} &ndash; {numeric(scene.day)}</p>
<h2>{scene.title}</h2>
{listed(scene, '<p class="fliess">{}</p>', '<p class="fliess"><strong>{}</strong></p>')}
<p class="fliess"><a href="#top">Seitenanfang</a></p></div></body></html>""",
        f"http://www.example.org/imperia/md/content/presse/{scene.day.year}/meldung.html",
        "iso-8859-1",
    )


def court(scene: Scene) -> Page:
    """A court: the day in the line with the number, a file number and the day of the judgement."""
    decided = before(scene, 20)
    return Page(
        f"""<html><head><title>OLG Neuenquell - Pressemitteilungen</title></head><body>
<table width="100%"><tr><td><b>Oberlandesgericht Neuenquell</b><br>- Die Pressesprecherin -</td>
<td align="right">Schlossplatz 1<br>09999 Neuenquell<br>Telefon 0999 / 55 50</td></tr></table>
<p align="center"><b>Pressemitteilung Nr. {number(scene)} vom {long(scene.day)}</b></p>
<p align="center"><font size="4"><b>{scene.title}</b></font></p>
{flow(scene, "<p align='justify'>{}</p>", "<p><u>{}</u></p>", "<p>- {}</p>")}
<p>Aktenzeichen: 3 U {scene.rng.randint(2, 300)}/{decided:%y} (Urteil vom {long(decided)})</p>
<p><font size="1">Sperrfrist: keine. Diese Mitteilung ist nicht Bestandteil der Entscheidung.
</font></p><hr><a href="index.html">Startseite</a> | <a href="pm.html">Pressemitteilungen</a> |
<a href="gvp.html">Gesch&auml;ftsverteilung</a></body></html>""",
        f"http://www.olg.example.org/presse/pm{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def joomla(scene: Scene) -> Page:
    """Joomla 1.5: tables of the component, an author, a day in words and the last change."""
    return Page(
        f"""<html><head><title>{scene.title}</title><meta name="generator" content="Joomla! 1.5 -
Open Source Content Management"></head><body><div id="pathway"><span class="breadcrumbs">
<a href="/">Start</a> &gt; <a href="/n">Neues</a> &gt; {scene.title}</span></div>
<div id="leftcolumn"><div class="moduletable"><h3>Hauptmen&uuml;</h3><ul class="menu"><li><a
href="/">Start</a></li><li><a href="/v">Verein</a></li></ul></div><div class="moduletable">
<h3>Neueste Nachrichten</h3><ul class="latestnews">{others(scene, 5, '<li><a href="{2}">{1}</a></li>')}
</ul></div></div><div id="maincolumn"><table class="contentpaneopen"><tr><td class="contentheading"
width="100%">{scene.title}</td><td class="buttonheading"><a href="/pdf"><img alt="PDF"></a></td>
</tr></table><table class="contentpaneopen"><tr><td><span class="small">Geschrieben von:
Administrator</span>&nbsp;&nbsp;</td></tr><tr><td valign="top" class="createdate">
{weekday(scene.day).replace(", ", ", den ")} um 10:23 Uhr</td></tr><tr><td valign="top">
{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</td></tr><tr><td class="modifydate">Zuletzt
aktualisiert am {weekday(scene.later()).replace(", ", ", den ")} um 08:02 Uhr</td></tr></table>
<span class="article_separator">&nbsp;</span></div><div id="footer">Powered by Joomla! Valid XHTML
and CSS.</div></body></html>""",
        f"http://www.example.org/index.php?option=com_content&view=article&id={scene.rng.randint(9, 99)}",
    )


def sixcms(scene: Scene) -> Page:
    """SixCMS: divs for overline and headline, no heading at all, the day under the headline."""
    return Page(
        f"""<html><head><title>{scene.site} | {overline(scene)}</title>
<meta name="date" content="{before(scene).isoformat()}"></head><body><div id="kopf"><a href="/">
{scene.site}</a></div><div class="spalte1"><a href="/sixcms/list.php?page=presse">Alle
Mitteilungen</a><br><a href="/sixcms/list.php?page=reden">Reden</a></div><div class="spalte2">
<div class="dachzeile">{overline(scene)}</div><div class="headline">{scene.title}</div>
<div class="datum">Erschienen am {numeric(scene.day)}</div>
<div class="copy">{scene.body("br")}</div><div class="download"><b>Downloads:</b><br>
<a href="/sixcms/media.php/1/PM.pdf">Pressemitteilung als PDF (84.3 KB)</a><br><a
href="/sixcms/media.php/1/Anlage.pdf">Anlage (1.2 MB), Stand {numeric(scene.later())}</a></div></div>
<div class="fuss"><a href="/i">Impressum</a> Letzte Aktualisierung: {numeric(scene.later())}</div>
</body></html>""",
        f"http://www.example.org/sixcms/detail.php?gsid=land_01.c.{scene.rng.randint(10000, 99999)}.de",
        "iso-8859-1",
    )


def small_town(scene: Scene) -> Page:
    """No heading: the title is bold in the first paragraph, the day in italics before it."""
    weekdays = ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So.")
    day = f"{weekdays[scene.day.weekday()]} {loose(scene.day)}"
    return Page(
        f"""<html><head><title>Gemeinde Hinterwald - Aktuelles</title></head><body>
<div class="menue"><a href="i.html">Home</a> <a href="k.html">Kontakt</a> <a href="b.html">Bilder</a>
</div><div class="main"><p><em>{day}</em></p><p><strong>{scene.title}</strong></p>
{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<p>• {}</p>")}
<p><img src="fest.jpg"><br><small>Bild: Das Dorffest am {numeric(before(scene))} (Foto: Beispiel)
</small></p></div><div class="foot">Gemeinde Hinterwald, Hauptstr. 1, 09999 Hinterwald<br>
&Ouml;ffnungszeiten: Mo-Fr 8-12 Uhr</div></body></html>""",
        "http://www.gemeinde-hinterwald.example/aktuelles_detail.html",
        "iso-8859-1",
    )


OLD_HAND = (
    frames_inner,
    nested_tables,
    word_export,
    print_view,
    imperia,
    court,
    joomla,
    sixcms,
    small_town,
)
