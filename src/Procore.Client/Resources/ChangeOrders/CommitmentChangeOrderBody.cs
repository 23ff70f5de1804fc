namespace Procore.Client;

/// <summary>The body of a create or update: the project is in the path.</summary>
internal sealed record CommitmentChangeOrderBody(CommitmentChangeOrderInput ChangeOrder);
