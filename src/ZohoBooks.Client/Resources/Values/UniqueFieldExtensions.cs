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
        && string.Equals(field.Text, key.Value, StringComparison.Ordinal));

    /// <summary>
    /// Whether these are the fields of a record with another value of the key. Fields that do not tell it say nothing: whether the header's
    /// value becomes the field's is not known.
    /// </summary>
    public static bool IsNotThatOf(this UniqueField key, IReadOnlyList<CustomField> fields) => fields.Any(field =>
        string.Equals(field.ApiName, key.ApiName, StringComparison.Ordinal)
        && field.Text is { } told && !string.Equals(told.Trim(), key.Value.Trim(), StringComparison.OrdinalIgnoreCase));
}
