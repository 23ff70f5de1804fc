namespace EmbeddedHost;

/// <summary>The host that a command asked could not do it. The message is the sentence that it said.</summary>
public sealed class HostFailedException(string message) : Exception(message);
