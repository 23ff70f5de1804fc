namespace ZohoBooks.Client;

/// <summary>Whether what an upsert creates can be found again.</summary>
internal static class UniqueFieldExtensions
{
    /// <summary>
    /// Whether a body carries the key. Zoho Books does not say that it takes the key over from the header: a record without it would not
    /// be found by a second send, which would create another one.
    /// </summary>
    public static bool StandsIn(this UniqueField key, IReadOnlyList<CustomFieldInput>? fields) => fields is not null && fields.Any(field =>
        string.Equals(field.ApiName, key.ApiName, StringComparison.Ordinal)
        && string.Equals(field.Value.GetValueOrDefault(null), key.Value, StringComparison.Ordinal));
}
