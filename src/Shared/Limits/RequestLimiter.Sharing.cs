namespace Zoho.Procore.Sdk.Shared;

/// <content>Limits that others have, too: a share of them is asked for while there are calls, and for nothing otherwise.</content>
internal sealed partial class RequestLimiter
{
    private readonly Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? _share;

    private void Wake()
    {
        if (_share is not null)
            Ask(ShareNeed.Resting);
        CallBack(static () => { });
    }

    /// <summary>Asks for the share where it is time to. Never under the lock: whoever answers may take it, or answer at once.</summary>
    private void Ask(ShareNeed need)
    {
        ShareClaim claim;
        lock (_gate)
        {
            (TimeSpan now, LimitShare share, bool waiting) = (Now, _admission.Share!, !_line.IsEmpty);
            bool isWanted = waiting || need == ShareNeed.Calling || (need == ShareNeed.Resting && share.IsInUse);
            if (_disposed || !isWanted || !share.IsDue(now, waiting))
                return;
            claim = _admission.Claim(waiting ? ShareNeed.Waiting : need, now);
        }
        _ = AskAsync(claim);
    }

    private async Task AskAsync(ShareClaim claim)
    {
        ShareGrant? grant = null;
        try
        {
            grant = await _share!(claim, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Whoever was asked tells why. What there is goes on until it ends.
        }
        CallBack(() => _admission.Have(grant, Now));
        Ask(ShareNeed.Waiting); // for those who came meanwhile
    }

    // Others need not wait until the share ends: what counts already is all that still may.
    private void GiveBack()
    {
        if (_share is null)
            return;
        ShareClaim claim;
        lock (_gate)
        {
            if (!_admission.Share!.IsInUse)
                return;
            claim = _admission.Claim(ShareNeed.Ended, Now);
        }
        _ = AskAsync(claim);
    }
}
