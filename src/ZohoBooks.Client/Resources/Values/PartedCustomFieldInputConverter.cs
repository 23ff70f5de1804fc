namespace ZohoBooks.Client;

/// <summary>Writes a custom field under the names of bills, vendor credits, vendor payments and lines.</summary>
internal sealed class PartedCustomFieldInputConverter : CustomFieldInputConverter
{
    protected override string IdName => "custom_field_id";
}
