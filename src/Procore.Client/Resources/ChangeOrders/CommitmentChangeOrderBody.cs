namespace Procore.Client;

/// <summary>The body of a create: the project is in the path.</summary>
internal sealed record CommitmentChangeOrderBody(CommitmentChangeOrderInput ChangeOrder);
