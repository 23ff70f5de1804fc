namespace Procore.Client;

/// <summary>The body of a create or update: the company goes beside the project.</summary>
internal sealed record ProjectBody(long CompanyId, ProjectInput Project);
