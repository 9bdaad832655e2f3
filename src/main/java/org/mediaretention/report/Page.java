package org.mediaretention.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.mediaretention.disk.PrivateFiles;

/**
 * The report for people: one page that needs nothing from elsewhere. Printed, its summary is the
 * first sheet, and the appendix follows.
 */
record Page(
    String audit,
    String reportDay,
    String version,
    Style style,
    VerdictPart verdict,
    FiguresPart figures,
    FreedPart freed,
    RisksPart risks,
    AuditedPart audited,
    WherePart where,
    WhatIfPart whatIf,
    SincePart since,
    DecidedPart decided,
    String checksum) {

  static Page of(Findings findings) throws IOException {
    return new Page(
        findings.audit(),
        Words.day(findings.plan().reportDate()),
        findings.plan().version(),
        Style.load(),
        VerdictPart.of(findings),
        FiguresPart.of(findings),
        FreedPart.of(findings),
        RisksPart.of(findings),
        AuditedPart.of(findings),
        WherePart.of(findings),
        WhatIfPart.of(findings),
        SincePart.of(findings),
        DecidedPart.of(findings),
        findings.checksum());
  }

  void writeTo(Path file) throws IOException {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Page.class.getClassLoader(), Page.class.getPackageName());
    // Not straight into the file: the engine would wrap what a full disk says.
    StringOutput text = new StringOutput();
    templates.render("report.jte", this, text);
    try (Writer writer = PrivateFiles.writer(file)) {
      writer.write(text.toString());
    }
  }
}
