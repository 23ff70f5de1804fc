namespace EmbeddedHost;

/// <summary>Ends a question that can't be answered here; the message says why.</summary>
internal sealed class ProbeUntoldException(string why) : Exception(why);
