namespace Procore.Client;

/// <summary>The body of a create or update: the project is in the query.</summary>
internal sealed record ChangeEventBody(ChangeEventInput ChangeEvent);

/// <summary>The body of an update of a status.</summary>
internal sealed record ChangeEventStatusBody(ChangeEventStatusInput ChangeEventStatus);

/// <summary>The body of an update of the settings.</summary>
internal sealed record ChangeEventSettingsBody(ChangeEventSettingsInput Settings);

/// <summary>The body of a create or update of a quantity.</summary>
internal sealed record ChangeEventQuantityBody(ChangeEventQuantityInput ChangeEventProductionQuantity);
