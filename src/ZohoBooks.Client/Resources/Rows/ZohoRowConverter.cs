using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reads a record of which an odd field may be set aside, where nobody decides on it.</summary>
internal sealed class ZohoRowConverter<T>() : RowConverter<T>(ZohoFields.AreDecidedOn, ZohoFields.Custom, listsMayBeOne: true)
    where T : class, new();

/// <summary>Reads a record that is not kept yet, and has no id for that reason.</summary>
internal sealed class ZohoDraftConverter<T>() : RowConverter<T>(ZohoFields.AreDecidedOn, ZohoFields.Custom, needsId: false)
    where T : class, new();
