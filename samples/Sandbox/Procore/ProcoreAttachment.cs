namespace Sandbox;

/// <summary>A file on a record of Procore.</summary>
internal sealed record ProcoreAttachment(long Id, string FileName, ReadOnlyMemory<byte> Content);
