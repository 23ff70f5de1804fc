namespace Procore.Client;

/// <summary>The body of a create or update of a line: the project goes beside the line.</summary>
internal sealed record CommitmentLineBody(long ProjectId, CommitmentLineInput LineItem);
