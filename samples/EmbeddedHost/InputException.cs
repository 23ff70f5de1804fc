namespace EmbeddedHost;

/// <summary>Something that the person who started the command can put right. The message is the sentence they see; the command ends with exit code 2.</summary>
public sealed class InputException(string message) : Exception(message);
