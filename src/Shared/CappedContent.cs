namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads bodies without trusting their size.</summary>
internal static class CappedContent
{
    /// <summary>The same; null when the body is broken: cut off, or not what its headers say.</summary>
    public static async Task<ReadOnlyMemory<byte>?> TryReadCappedAsync(
        this HttpContent? content, int cap, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadCappedAsync(cap, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Decoders throw what they like.
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>At most <paramref name="cap"/> bytes of the body; the rest is dropped.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadCappedAsync(this HttpContent? content, int cap, CancellationToken cancellationToken)
    {
        if (content is null)
            return ReadOnlyMemory<byte>.Empty;
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[Math.Min(cap, 4096)];
        int length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length == cap)
                    break;
                Array.Resize(ref buffer, Math.Min(cap, buffer.Length * 2));
            }
            cancellationToken.ThrowIfCancellationRequested();
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                break;
            length += read;
        }
        return buffer.AsMemory(0, length);
    }
}
