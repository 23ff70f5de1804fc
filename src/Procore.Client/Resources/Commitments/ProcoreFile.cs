namespace Procore.Client;

/// <summary>A file to attach to a record.</summary>
/// <param name="FileName">Name of the file, without a path; its ending says what it is.</param>
/// <param name="Content">
/// The bytes, read from the current position and not disposed. A stream that cannot seek is kept in memory while it is sent.
/// </param>
public sealed record ProcoreFile(string FileName, Stream Content);
