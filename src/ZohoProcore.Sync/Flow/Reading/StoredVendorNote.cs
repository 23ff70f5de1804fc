using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>Where it is kept what both sides of a vendor said last.</summary>
internal static class StoredVendorNote
{
    /// <summary>Reads it; an empty one where nothing was kept yet.</summary>
    public static async ValueTask<VendorNote> ReadAsync(
        ISyncStore store, string connectionId, string contactId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, VendorNote.CursorOf(contactId), cancellationToken).ConfigureAwait(false)
            is { Length: > 0 } text
            ? StoredDocument.Read(text, DirectoryJson.Default.VendorNote) ?? new()
            : new();

    /// <summary>What to store, where it is another one than before.</summary>
    public static Dictionary<string, string> Of(string contactId, VendorNote before, VendorNote note)
    {
        var cursors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!note.Equals(before))
        {
            cursors[VendorNote.CursorOf(contactId)] = JsonSerializer.Serialize(note, DirectoryJson.Default.VendorNote);
        }

        return cursors;
    }
}
