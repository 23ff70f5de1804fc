namespace Sandbox;

/// <summary>A file of a multipart form.</summary>
/// <param name="Field">The field that carries it, e.g. <c>attachments[]</c>.</param>
/// <param name="FileName">The name that the caller gave it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SandboxFile(string Field, string FileName, ReadOnlyMemory<byte> Content);
