namespace ZohoBooks.Client;

/// <summary>A custom field as bills name it.</summary>
internal sealed record BillCustomField(string? CustomFieldId, int? Index, string? Label, Optional<string?> Value);
