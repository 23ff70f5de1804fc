<?xml version="1.0" encoding="utf-8"?>
<!-- The documentation of a package's own members, without that of what Polyfill and PolySharp compile into it and nobody else can call. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="utf-8" indent="yes" />
  <xsl:strip-space elements="members" />
  <xsl:param name="package" />
  <xsl:template match="@* | node()">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" />
    </xsl:copy>
  </xsl:template>
  <xsl:template match="member">
    <xsl:variable name="of" select="substring-after(@name, ':')" />
    <xsl:if test="starts-with($of, concat($package, '.')) or starts-with($of, 'Microsoft.Extensions.DependencyInjection.')">
      <xsl:copy-of select="." />
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
