namespace Procore.Client;

/// <summary>The body of a create or update: the company is in the path.</summary>
internal sealed record UnitOfMeasureBody(UnitOfMeasureInput Uom);

/// <summary>The body of a batch.</summary>
internal sealed record UnitOfMeasureSyncBody(IReadOnlyList<UnitOfMeasureSync> Updates, IReadOnlyList<long>? Deletes);
