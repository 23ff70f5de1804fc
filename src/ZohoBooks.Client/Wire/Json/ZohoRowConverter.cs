using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reads a record of which an odd field may be set aside, where nobody decides on it.</summary>
internal sealed class ZohoRowConverter<T>() : RowConverter<T>(ZohoFields.AreDecidedOn)
    where T : class;
